package dev.stepup.footprint.bench;

/**
 * What one start of a server has shown.
 *
 * @param startMillis from the start of the process to the first answer of the application
 * @param deploymentMillis how long the deployment has taken, as the server says
 * @param guardedMillis how long the first request to the guarded place has taken, with a session that may pass
 * @param heapBytes what is alive on the heap after that
 * @param metaspaceBytes what classes take
 */
record Run(
        double startMillis, double deploymentMillis, double guardedMillis, double heapBytes, double metaspaceBytes) {}
