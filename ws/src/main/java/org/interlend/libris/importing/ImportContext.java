package org.interlend.libris.importing;

import java.util.Map;
import org.interlend.catalog.Citation;
import org.interlend.libris.client.LibrisOperation;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.reading.LibrisLibrary;

/**
 * What is known for some requests that are imported together.
 *
 * @param service the call that listed them
 * @param libraries what Libris says of libraries without a record, by Sigel
 * @param titles the descriptions of titles, by number of the record
 */
record ImportContext(
    LibrisPartner librisPartner,
    LibrisOperation service,
    Map<String, LibrisLibrary> libraries,
    Map<String, Citation> titles) {}
