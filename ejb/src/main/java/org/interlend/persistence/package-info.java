/**
 * How records are read and written, whatever they are about: transactions of one's own, pages of
 * lists, and the reaction to concurrent changes.
 *
 * <p>Entities are in the packages of their subjects.
 */
package org.interlend.persistence;
