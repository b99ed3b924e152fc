package org.interlend.requests.file;

/** The size of a file as people read it. */
public final class FileSizeText {

  private static final long KILOBYTE = 1024;
  private static final long MEGABYTE = 1024 * KILOBYTE;

  private FileSizeText() {}

  /** Such as "12 KB" or "3.4 MB". */
  public static String of(long bytes) {
    return bytes < MEGABYTE
        ? "%d KB".formatted((bytes + KILOBYTE - 1) / KILOBYTE)
        : "%d.%d MB".formatted(bytes / MEGABYTE, bytes % MEGABYTE * 10 / MEGABYTE);
  }
}
