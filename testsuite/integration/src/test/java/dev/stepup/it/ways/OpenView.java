package dev.stepup.it.ways;

/** Says nothing of a guard. */
public interface OpenView {
    String watch();
}
