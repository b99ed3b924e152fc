/**
 * How records are read and written, whatever they are about: transactions of one's own, pages of
 * lists, the reaction to concurrent changes, and values that the columns of many tables have, such
 * as who did a step.
 *
 * <p>Entities are in the packages of their subjects.
 */
package org.interlend.persistence;
