/**
 * Statistics of the requests of both sides. They are counted from facts that outlive the
 * anonymization of requests: dates, statuses, partners, libraries, groups of patrons, and the
 * events of the history.
 */
package org.interlend.reports;
