/**
 * How records are read and written, whatever they are about: transactions of one's own, batches
 * with a transaction for each record, retention periods, pages of lists, and the reaction to
 * concurrent changes.
 *
 * <p>Entities are in the packages of their subjects.
 */
package org.interlend.persistence;
