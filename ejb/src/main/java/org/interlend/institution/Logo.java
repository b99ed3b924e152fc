package org.interlend.institution;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The picture of the institution; there is one record at most. */
@Entity
@Cacheable
@Table(name = "institution_logo")
class Logo {

  @Id private long id = Institution.ONLY;
  private byte[] png;
  @Version private long version;

  protected Logo() {}

  Logo(byte[] png) {
    draw(png);
  }

  final void draw(byte[] png) {
    this.png = png.clone();
  }

  byte[] png() {
    return png.clone();
  }
}
