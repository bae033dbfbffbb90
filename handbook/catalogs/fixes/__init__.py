"""Repair what can be repaired without changing a meaning."""
