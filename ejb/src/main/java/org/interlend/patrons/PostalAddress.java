package org.interlend.patrons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.persistence.ShownAsCountry;
import org.interlend.text.Sentences;
import org.interlend.text.Text;

/** Where a patron's post is delivered. It is a value: a new address replaces it whole. */
@Embeddable
public class PostalAddress {

  @Column(name = "address_line_1")
  private String line1;

  @Column(name = "address_line_2")
  private String line2;

  @Column(name = "postal_code")
  private String postalCode;

  private String city;
  @ShownAsCountry private String country;

  protected PostalAddress() {}

  private PostalAddress(
      String line1, String line2, String postalCode, String city, String country) {
    this.line1 = line1;
    this.line2 = line2;
    this.postalCode = postalCode;
    this.city = city;
    this.country = country;
  }

  /**
   * @param line1 usually street and number; null only if all is
   * @param line2 such as a floor or a c/o name; may be null
   * @param postalCode may be null
   * @param city may be null
   * @param country ISO 3166-1 code of two capital letters, or null
   * @return null if all is null
   * @throws WorkflowException INVALID_DATA if the first line is missing
   */
  public static PostalAddress of(
      String line1, String line2, String postalCode, String city, String country) {
    if (line1 != null) {
      return new PostalAddress(
          Text.oneLine(line1),
          Text.oneLine(line2),
          Text.oneLine(postalCode),
          Text.oneLine(city),
          country);
    }
    if (Stream.of(line2, postalCode, city, country).anyMatch(Objects::nonNull)) {
      throw new WorkflowException(PatronReason.ADDRESS_WITHOUT_FIRST_LINE);
    }
    return null;
  }

  public String line1() {
    return line1;
  }

  public String line2() {
    return line2;
  }

  public String postalCode() {
    return postalCode;
  }

  public String city() {
    return city;
  }

  public String country() {
    return country;
  }

  /** The lines as on an envelope, without the name. */
  public List<String> lines() {
    return lines(country);
  }

  /** The same with the name of the country for a reader of the locale. */
  public List<String> lines(Locale reader) {
    return lines(country == null ? null : new Locale("", country).getDisplayCountry(reader));
  }

  /** The same as values of a fact, with the country in the language of its sentence. */
  List<Object> referringLines() {
    List<Object> lines = new ArrayList<>(lines((String) null));
    if (country != null) {
      lines.add(Sentences.countryReference(country));
    }
    return lines;
  }

  private List<String> lines(String countryLine) {
    String place =
        Stream.of(postalCode, city)
            .filter(Objects::nonNull)
            .reduce((a, b) -> a + " " + b)
            .orElse(null);
    return Stream.of(line1, line2, place, countryLine).filter(Objects::nonNull).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostalAddress that
        && line1.equals(that.line1)
        && Objects.equals(line2, that.line2)
        && Objects.equals(postalCode, that.postalCode)
        && Objects.equals(city, that.city)
        && Objects.equals(country, that.country);
  }

  @Override
  public int hashCode() {
    return Objects.hash(line1, line2, postalCode, city, country);
  }
}
