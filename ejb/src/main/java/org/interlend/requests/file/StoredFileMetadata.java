package org.interlend.requests.file;

import java.io.Serializable;

/**
 * A stored file, to be read part by part.
 *
 * @param delivery key of its delivery
 * @param upload which upload of the delivery it is
 * @param name safe to send to a browser
 * @param mediaType one that no browser executes
 * @param size in bytes
 * @param parts how many there are, numbered from 0
 */
public record StoredFileMetadata(
    long delivery, int upload, String name, String mediaType, long size, int parts)
    implements Serializable {}
