package org.interlend.requests.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file types that are served with their own media type. Types that a browser could execute are
 * not among them and are served as plain bytes.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  EPUB("application/epub+zip", "epub"),
  TEXT("text/plain", "txt", "text"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  TIFF("image/tiff", "tif", "tiff"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  RTF("application/rtf", "rtf"),
  DOC("application/msword", "doc"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ZIP("application/zip", "zip"),
  OTHER("application/octet-stream", "bin");

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /**
   * @param declared a media type, or a word such as "PDF"; may be null or unspecific
   * @param name the file's name, which decides when the declared type does not; may be null
   */
  public static FileType of(String declared, String name) {
    String declaredType = declared == null ? "" : declared.split(";", 2)[0].strip();
    if (!declaredType.isEmpty() && !declaredType.equalsIgnoreCase(OTHER.mediaType)) {
      return Arrays.stream(values())
          .filter(type -> type.isCalled(declaredType.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElse(OTHER);
    }
    return Optional.ofNullable(name)
        .filter(known -> known.contains("."))
        .flatMap(known -> ofExtension(known.substring(known.lastIndexOf('.') + 1)))
        .orElse(OTHER);
  }

  private static Optional<FileType> ofExtension(String extension) {
    return Arrays.stream(values())
        .filter(type -> type.extensions.contains(extension.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private boolean isCalled(String word) {
    return mediaType.equals(word) || extensions.contains(word);
  }

  /** The media type it is served as. */
  public String mediaType() {
    return mediaType;
  }

  /** The file name extension, without the dot. */
  String extension() {
    return extensions.get(0);
  }
}
