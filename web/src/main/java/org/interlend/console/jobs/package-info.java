/**
 * The console's page about scheduled jobs: their latest runs and results, and running one at once.
 *
 * <p>Each job is in the package of its subject in {@code ejb}; scheduling is in {@code
 * org.interlend.jobs}.
 */
package org.interlend.console.jobs;
