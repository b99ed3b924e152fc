/**
 * Scans that partners get: upload, delivery by a link with an access period, and what becomes of
 * it.
 *
 * <p>It comes through {@link org.interlend.lending.file.DigitalLendingWorkflow}.
 */
package org.interlend.lending.file;
