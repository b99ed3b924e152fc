package org.interlend.requests.file;

/**
 * A file as uploaded by staff or received in a message.
 *
 * @param name its name, or null to name it after the work
 * @param mediaType the sender's media type, or null
 * @param bytes the file itself
 */
public record FileInput(String name, String mediaType, byte[] bytes) {}
