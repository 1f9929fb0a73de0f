"""BACI, the trade data set of CEPII: some 250 million rows in yearly files, read, checked and summed with Dask."""
