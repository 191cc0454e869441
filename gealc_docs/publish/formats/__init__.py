"""Formats a plan is published in, a file each, found by name: `jobs(request)` tells what there is to make."""
