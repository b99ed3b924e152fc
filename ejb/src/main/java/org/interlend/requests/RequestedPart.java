package org.interlend.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.text.Text;

/** The article or chapter of a work that is requested; what the broker does not say is null. */
@Embeddable
public class RequestedPart {

  /** The whole work is requested. */
  public static final RequestedPart NONE = new RequestedPart();

  private static final int TITLE = 1000;
  private static final int NAME = 500;
  private static final int SHORT = 255;

  @Column(name = "component_title")
  private String title;

  @Column(name = "component_author")
  private String author;

  private String volume;
  private String pages;

  protected RequestedPart() {}

  private RequestedPart(String title, String author, String volume, String pages) {
    this.title = title;
    this.author = author;
    this.volume = volume;
    this.pages = pages;
  }

  /** Texts that are too long are cut. */
  public static RequestedPart of(String title, String author, String volume, String pages) {
    return new RequestedPart(
        Text.fit(title, TITLE),
        Text.fit(author, NAME),
        Text.fit(volume, SHORT),
        Text.fit(pages, SHORT));
  }

  /** What a record keeps of it, which a database without any of it returns as null. */
  public static RequestedPart orNone(RequestedPart kept) {
    return Objects.requireNonNullElse(kept, NONE);
  }

  /** Whether it has a title other than that of the work. */
  public boolean isPartOf(String work) {
    return title != null && !title.equals(work);
  }

  /** The volume if the whole of it is requested, as for a loan; else null. */
  public String wholeVolume(String work) {
    return isPartOf(work) || pages != null ? null : volume;
  }

  /** The title by which readers know what is requested: its own, else that of the work. */
  public String titleIn(String work) {
    return title == null ? work : title;
  }

  /** Its author, else that of the work; may be null. */
  public String authorIn(String work) {
    return author == null ? work : author;
  }

  /**
   * Where the article or chapter was published, such as "Transactions, 3, 4, 1-9"; null if the
   * whole work is requested.
   */
  public String sourceIn(String work) {
    return isPartOf(work)
        ? Stream.of(work, volume, pages).filter(Objects::nonNull).collect(Collectors.joining(", "))
        : null;
  }

  /** Title of the article or chapter, or null. */
  public String title() {
    return title;
  }

  public String author() {
    return author;
  }

  /** Volume and issue as printed, or null. */
  public String volume() {
    return volume;
  }

  /** Pages as printed, or null. */
  public String pages() {
    return pages;
  }
}
