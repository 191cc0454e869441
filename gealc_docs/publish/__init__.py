"""Plans to the files people read: PDF, site, and what lies beside them."""
