package org.interlend.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import org.interlend.text.SearchNormalizer;
import org.interlend.text.Text;

/** The work that is requested, and the article or chapter of it; what is not known is null. */
@Embeddable
public class RequestedWork {

  private static final int TITLE = 1000;
  private static final int AUTHOR = 500;

  private String title;

  @Column(name = "sort_title")
  private String sortTitle;

  private String author;

  @Embedded private RequestedPart part;

  protected RequestedWork() {}

  /** Texts that are too long are cut. */
  public static RequestedWork of(String title, String author, RequestedPart part) {
    RequestedWork work = new RequestedWork();
    work.title = Text.fit(title, TITLE);
    work.author = Text.fit(author, AUTHOR);
    work.part = part;
    work.sortTitle =
        SearchNormalizer.sortKey(Objects.requireNonNullElse(part.titleIn(work.title), ""));
    return work;
  }

  /** The title of the work; that of the article or chapter if there is no other; or null. */
  public String title() {
    return title == null ? part().title() : title;
  }

  /** The title of the work as it was supplied, or null. */
  public String suppliedTitle() {
    return title;
  }

  public String author() {
    return author;
  }

  /** The article or chapter of it that is requested. */
  public RequestedPart part() {
    return RequestedPart.orNone(part);
  }
}
