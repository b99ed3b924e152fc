/**
 * The page of reports: figures of a period beside those of the year before, as tiles, charts and
 * tables, and as a file. What is counted is in {@code org.interlend.reports} of {@code ejb}.
 */
package org.interlend.console.reports;
