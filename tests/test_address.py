"""Addresses of pages: what copying, wrapping and cutting does to them."""

import pytest

FAULTS = {
    "two addresses": ("https://irna.ir/1https://irna.ir/2", "two-addresses"),
    "an address within another": ("https://proxy.org/https://irna.ir/1", "two-addresses"),
    "a translation": ("https://translate.google.com/translate?u=irna.ir", "wrapper"),
    "a chat": ("https://chatgpt.com/c/1", "wrapper"),
    "an engine of answers": ("https://www.perplexity.ai/search/1", "wrapper"),
    "an example": ("https://www.example.com/1", "host"),
    "a private address": ("http://192.168.0.12/page", "host"),
    "a bare number with a port": ("http://85.15.1.22:8080/1", "host"),
    "half a letter": ("https://irna.ir/%D8%AA%D9", "percent-escape"),
    "two thirds of a letter": ("https://irna.ir/%E2%80%99%E2%80", "percent-escape"),
    "an escape of HTML": ("https://irna.ir/?a=1&amp;b=2", "percent-escape"),
    "signs of plus in place of spaces": ("https://irna.ir/a++b", "percent-escape"),
    "a session": ("https://irna.ir/1;jsessionid=2", "wrapper"),
    "a session among parameters": ("https://irna.ir/1?a=1&PHPSESSID=2", "wrapper"),
    "a marked passage": ("https://irna.ir/1#:~:text=a", "wrapper"),
    "a bare percent sign": ("https://irna.ir/100%/1", "percent-escape"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faulty_address_is_found_by_its_rule(package, fault):
    url, rule = FAULTS[fault]
    package.set("sources", 2, url=url)
    assert package.problems() == [("sources", 2, "url", rule)]


RIGHT = [
    "https://web.archive.org/web/2013/http://irna.ir/1",
    "https://irna.ir/%D8%AA%D9%87",
    "https://old.ru/%E8%F2",
    "https://claude.ai.museum.fr/1",
    "https://3.basecamp.com/1",
    "https://irna.ir/?a=1&b=2",
    "https://irna.ir/?a=b++c",
]


@pytest.mark.parametrize("url", RIGHT)
def test_right_address_is_left_alone(package, url):
    package.set("sources", 2, url=url)
    assert package.problems() == []
