extensions = ["gealc_docs.sphinx_ext"]
project = "Another project"
language = "en"
html_theme = "basic"
plan_folder = "plans"
exclude_patterns = ["plans"]
