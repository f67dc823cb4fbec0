package dev.stepup.servlet;

import dev.stepup.Requirement;

/**
 * A line of the table at start.
 *
 * @param door who has authority over the target
 * @param target a path, a class, or class and method
 * @param requirement what is asked
 */
record GuardedTarget(String door, String target, Requirement requirement) {

    @Override
    public String toString() {
        return String.format("%-9s %s: %s", door, target, requirement);
    }
}
