package org.interlend.requests.file;

/**
 * What the browser of a reader who opens a link gets; exactly one of the two is set.
 *
 * @param file the stored file, or null
 * @param address of the file at the other library or its broker, or null
 */
public record OpenedFile(StoredFileMetadata file, String address) {

  public static OpenedFile of(StoredFileMetadata file) {
    return new OpenedFile(file, null);
  }

  public static OpenedFile at(String address) {
    return new OpenedFile(null, address);
  }
}
