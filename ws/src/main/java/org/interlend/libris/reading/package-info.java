/**
 * The JSON of the Libris API: lenient reading, because the API is not versioned and says "nothing"
 * in several ways. Entry point: {@link org.interlend.libris.reading.LibrisReader}.
 */
package org.interlend.libris.reading;
