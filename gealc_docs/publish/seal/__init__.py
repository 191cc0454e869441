"""Signatures on finished PDFs: put on, and looked into."""
