/**
 * Libris fjärrlån, the broker of the Swedish libraries: Interlend polls its API and answers the
 * requests for which this library is the lender.
 *
 * <p>Parts: {@code client} calls the API, {@code reading} reads its JSON, {@code importing} keeps
 * the library's requests up to date, {@code answering} sends answers, {@code loopback} plays its
 * part in the simulator and in dry runs. What is set for a partner is in {@code
 * org.interlend.partners.libris} of {@code ejb}.
 */
package org.interlend.libris;
