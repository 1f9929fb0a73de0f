"""What the package promises: one Table Schema per table, and the Python that holds the tables to it.

Read the modules in this order: `problem` (what a check returns), `package` (descriptor and schemas), `canonical` and
`reader` (text with line numbers), `dates` (EDTF and Solar Hijri), `cells` (one cell), `compiler` (Table Schema to
pandera), `texts` and `proof` (what the text of a table tells), `tables` (typed frames), `rules` (what a Table Schema
cannot say), `judge` (all that the tables tell together), `check` (all of it).
"""
