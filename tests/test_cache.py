"""Pages from memory: what is kept, for whom, how long, and what is not."""

import asyncio
import gzip
import sys

import httpx
import pytest

from scripts.serving.cache import LARGEST, Cache
from tests.conftest import awaited, free_port, serving

PAGE = ("<p>" + "Лавров " * 200).encode()


class Site:
    """An application that counts how often it is asked."""

    def __init__(self, status=200, body=PAGE, headers=(), pause=0.0) -> None:
        self.asked: list[str] = []
        self.status, self.body, self.headers, self.pause = status, body, list(headers), pause

    async def __call__(self, scope, receive, send):
        self.asked.append(scope["method"] + " " + scope["query_string"].decode())
        await asyncio.sleep(self.pause)
        headers = [(b"content-type", b"text/html; charset=utf-8"), (b"vary", b"Cookie"), *self.headers]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        half = len(self.body) // 2
        await send({"type": "http.response.body", "body": self.body[:half], "more_body": True})
        await send({"type": "http.response.body", "body": self.body[half:]})


def kept(site: Site, fingerprint: str = "one", most: int = 1_000_000) -> Cache:
    return Cache(site, lambda: fingerprint, most)


def ask(cache: Cache, *paths: str, method: str = "GET", together: bool = False, **headers: str) -> list[httpx.Response]:
    """Ask for paths, one after another or all at once."""

    async def asking() -> list[httpx.Response]:
        transport = httpx.ASGITransport(cache)
        plain = {"accept-encoding": "identity", **{name.replace("_", "-"): value for name, value in headers.items()}}
        async with httpx.AsyncClient(transport=transport, base_url="http://site.example", headers=plain) as client:
            if together:
                return await asyncio.gather(*(client.request(method, path) for path in paths))
            return [await client.request(method, path) for path in paths]

    return awaited(asking())


def test_page_is_computed_once():
    site = Site()
    first, second = ask(kept(site), "/a", "/a")
    assert first.content == second.content == PAGE
    assert first.headers == second.headers
    assert len(site.asked) == 1


def test_many_who_ask_at_once_have_the_page_computed_once():
    site = Site(pause=0.05)
    answers = ask(kept(site), *["/a"] * 50, together=True)
    assert {answer.content for answer in answers} == {PAGE}
    assert len(site.asked) == 1


def test_application_that_fails_keeps_nobody_waiting():
    class Broken(Site):
        async def __call__(self, scope, receive, send):
            self.asked.append("")
            await asyncio.sleep(0.01)
            raise RuntimeError("broken")

    cache = kept(Broken())
    for _ in range(2):
        with pytest.raises(RuntimeError):
            ask(cache, *["/a"] * 3, together=True)
    assert cache.flights == {}


def test_unchanged_page_is_not_sent_again():
    cache = kept(Site())
    tag = ask(cache, "/a")[0].headers["etag"]
    again = ask(cache, "/a", if_none_match=tag)[0]
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert ask(cache, "/b", if_none_match=tag)[0].status_code == 200


def test_unchanged_page_is_known_after_a_restart_and_a_new_database_is_not():
    site = Site()
    tag = ask(kept(site), "/a")[0].headers["etag"]
    assert ask(kept(site), "/a", if_none_match=tag)[0].status_code == 304
    assert len(site.asked) == 1
    assert ask(kept(site, "two"), "/a", if_none_match=tag)[0].status_code == 200


def test_text_is_sent_compressed_to_who_takes_it():
    cache = kept(Site())
    packed, plain = ask(cache, "/a", accept_encoding="gzip, br")[0], ask(cache, "/a")[0]
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content == PAGE
    assert int(packed.headers["content-length"]) == len(gzip.compress(PAGE, 6, mtime=0)) < len(PAGE)
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("taken", ["gzip;q=0", "gzip;q=0.0, br", "identity", "br"])
def test_text_is_not_compressed_for_who_does_not_take_it(taken):
    assert "content-encoding" not in ask(kept(Site()), "/a", accept_encoding=taken)[0].headers


@pytest.mark.parametrize("taken", ["gzip", "br;q=1.0, gzip;q=0.8", "gzip;q=0.01"])
def test_text_is_compressed_for_who_takes_it(taken):
    assert ask(kept(Site()), "/a", accept_encoding=taken)[0].headers["content-encoding"] == "gzip"


def test_head_is_answered_from_the_same_page_without_its_body():
    site = Site()
    head, whole = ask(kept(site), "/a", method="HEAD")[0], ask(kept(site), "/a")[0]
    assert head.content == b""
    assert head.headers == whole.headers
    assert site.asked == ["GET ", "GET "]


@pytest.mark.parametrize(
    "site",
    [
        Site(status=404),
        Site(status=500),
        Site(status=302),
        Site(headers=[(b"cache-control", b"no-store")]),
        Site(headers=[(b"set-cookie", b"a=b")]),
    ],
    ids=["not found", "fault", "redirect", "no-store", "cookie"],
)
def test_answer_that_must_not_be_kept_is_not(site):
    cache = kept(site, most=10 * LARGEST)
    answers = ask(cache, "/a", "/a")
    assert len(site.asked) == 2
    assert answers[0].content == site.body
    assert "public" not in answers[0].headers.get("cache-control", "")
    assert cache.size == 0


def test_large_answer_is_passed_on_with_one_length():
    site = Site(
        body=b"x" * (LARGEST + 2), headers=[(b"transfer-encoding", b"chunked"), (b"content-length", b"2000002")]
    )
    cache = kept(site, most=10 * LARGEST)
    answers = ask(cache, "/a", "/a")
    assert (len(site.asked), cache.size) == (2, 0)
    assert answers[0].content == site.body
    assert "transfer-encoding" not in answers[0].headers
    assert answers[0].headers["cache-control"].startswith("public")


def test_other_methods_pass():
    site = Site()
    ask(kept(site), "/a", "/a", method="POST")
    assert len(site.asked) == 2


def test_memory_is_bounded_and_the_longest_unused_page_goes_first():
    site = Site()
    cache = kept(site, most=3 * (len(PAGE) + 1_700))
    ask(cache, "/a", "/b", "/c", "/a", "/d", "/a", "/b")
    assert len(site.asked) == 5
    assert cache.size <= cache.most
    assert cache.size == sum(1_500 + 2 * len(key) + len(forms[b""].body) for key, forms in cache.kept.items())


def test_compressed_copies_count():
    cache = kept(Site(), most=100_000)
    for number in range(100):
        ask(cache, f"/{number}", accept_encoding="gzip")
    assert cache.size <= 100_000
    assert cache.size == sum(
        1_500 + 2 * len(key) + sum(len(form.body) for form in forms.values()) for key, forms in cache.kept.items()
    )


def test_order_of_parameters_and_marks_of_other_sites_make_no_difference():
    site = Site()
    ask(kept(site), "/a?x=1&y=2", "/a?y=2&x=1", "/a?y=2&utm_source=mail&x=1&fbclid=z")
    assert site.asked == ["GET x=1&y=2"]
    ask(kept(site), "/a?x=1&x=2", "/a?x=2&x=1")
    assert len(site.asked) == 3


def test_hosts_are_kept_apart():
    site = Site()
    cache = kept(site)
    ask(cache, "/a", host="one.example")
    ask(cache, "/a", host="two.example")
    assert len(site.asked) == 2


def test_served_page_has_headers_for_caches(site):
    first, second = (httpx.get(f"{site}/relations/topics") for _ in range(2))
    assert first.headers["cache-control"].startswith("public, max-age=")
    assert first.headers["etag"] == second.headers["etag"]
    assert first.headers["content-encoding"] == "gzip"
    tag = {"If-None-Match": first.headers["etag"]}
    assert httpx.get(f"{site}/relations/topics", headers=tag).status_code == 304


def test_database_is_downloaded_once(site):
    with httpx.stream("GET", f"{site}/relations.db") as first:
        assert first.headers["cache-control"].startswith("public")
        assert "transfer-encoding" not in first.headers
    again = httpx.get(f"{site}/relations.db", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


def test_cookies_and_names_of_users_change_nothing(site):
    page = httpx.get(f"{site}/relations/topics", headers={"Cookie": "ds_actor=x", "Authorization": "Bearer x"})
    assert page.headers["etag"] == httpx.get(f"{site}/relations/topics").headers["etag"]
    assert "set-cookie" not in page.headers


def test_tags_change_with_the_database(package, tmp_path, site):
    assert package.run("build", "--output", str(tmp_path / "small.db")).returncode == 0
    port = free_port()
    command = [sys.executable, "-m", "scripts", "serve", "--database", str(tmp_path / "small.db"), "--port", str(port)]
    with serving(command, port) as address:
        tags = [httpx.get(f"{each}/relations/topics").headers["etag"] for each in (address, site)]
    assert tags[0] != tags[1]
