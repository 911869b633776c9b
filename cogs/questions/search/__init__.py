"""The search: what answers a question may already have, by words and by meaning."""
