/**
 * Libris fjärrlån, the broker of the Swedish libraries: Interlend polls its API and answers the
 * requests for which this library is the lender.
 *
 * <p>Parts: {@code client} calls the API, {@code reading} reads its JSON, {@code importing} keeps
 * the library's requests up to date, {@code answering} sends answers.
 */
package org.interlend.libris;
