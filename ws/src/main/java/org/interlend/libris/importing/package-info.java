/**
 * The import of requests from Libris: what the API lists becomes borrowing and lending requests,
 * and open requests are refreshed. Entry points: {@link
 * org.interlend.libris.importing.LibrisImportJob} and its timer.
 */
package org.interlend.libris.importing;
