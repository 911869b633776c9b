"""The offline demonstration, and the simulated Discord that it shares with the tests."""
