package org.interlend.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a library has. */
class LibraryTest {

  @Test
  void newPlacesHaveTheOrderInWhichTheyAreReadLater() {
    Library library = TestLibraries.sharing("MAIN");
    library.ownLocations().add(TestLibraries.location(library, "STACKS"));
    library.ownLocations().add(TestLibraries.location(library, "ATLAS"));
    library.ownDesks().add(TestLibraries.desk(library, "LOANS", true));
    library.ownDesks().add(TestLibraries.desk(library, "ENTRANCE", false));

    assertThat(library.locations()).extracting(Location::code).containsExactly("ATLAS", "STACKS");
    assertThat(library.desks()).extracting(Desk::code).containsExactly("ENTRANCE", "LOANS");
  }

  @Test
  void itsAddressFollowsItsNameWherePartnersReturnItems() {
    Library library = TestLibraries.sharing("MAIN");
    assertThat(library.nameAndAddress()).isEqualTo("MAIN Library");

    TestLibraries.move(library, "Harbor Street 1\n1234 Hellevik");
    assertThat(library.nameAndAddress()).isEqualTo("MAIN Library, Harbor Street 1, 1234 Hellevik");
  }
}
