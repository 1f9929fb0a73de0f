"""Candidate rows for the table of trade from the services that publish figures: `python -m scripts refresh`.

Nothing here changes `data/`: a person reads the candidates and decides.
"""
