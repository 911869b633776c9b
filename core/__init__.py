"""Shared vocabulary and pure rules: knows neither Discord nor SQL, and is true without a network."""
