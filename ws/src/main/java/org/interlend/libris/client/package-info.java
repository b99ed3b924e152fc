/** Calls of the Libris API. Entry point: {@link org.interlend.libris.client.LibrisClient}. */
package org.interlend.libris.client;
