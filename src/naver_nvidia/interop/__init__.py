"""Articles in the forms that other libraries and formats take, a module for each.

A module imports the library that it is named after; ``pip install 'naver-nvidia[spacy]'`` brings
that of ``naver_nvidia.interop.spacy``, and so for each. `tables`, `jsonld` and `standoff` need
none, and what is in `plumbing` is for the others alone. Nothing is guessed on the way: what a
format cannot carry, its module says and leaves out.
"""
