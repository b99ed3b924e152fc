/**
 * The console's page about scheduled jobs: their latest runs and results, and running one at once.
 *
 * <p>The jobs themselves and their schedule are in {@code ejb}, mainly in {@code
 * org.interlend.jobs}.
 */
package org.interlend.console.jobs;
