/**
 * Titles with their holdings and items, as searches of brokers see them.
 *
 * <p>The answers of SRU are made of them.
 */
package org.interlend.catalog.availability;
