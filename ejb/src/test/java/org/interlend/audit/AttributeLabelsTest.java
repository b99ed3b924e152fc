package org.interlend.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.institution.Institution;
import org.interlend.institution.Library;
import org.interlend.notices.LetterTemplate;
import org.interlend.notices.copyright.CopyrightStatement;
import org.interlend.partners.Partner;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.rules.TemporaryItemRule;
import org.interlend.partners.secret.StoredSecrets;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Confidential;
import org.interlend.persistence.Derived;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.settings.SettingTexts;
import org.interlend.settings.server.StoredSetting;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.claims.ClaimMapping;
import org.junit.jupiter.api.Test;

class AttributeLabelsTest {

  private static final ResourceBundle LABELS =
      ResourceBundle.getBundle("org.interlend.audit.AttributeLabels", Locale.ENGLISH);

  /** As {@link RecordValues} leaves them out. */
  private static final List<Class<? extends Annotation>> LEFT_OUT =
      List.of(
          Transient.class, Derived.class, Id.class, Version.class, ManyToOne.class, OneToOne.class);

  private static final List<Class<?>> RECORDS =
      List.of(
          Institution.class,
          StoredSetting.class,
          Library.class,
          StaffAccount.class,
          ClaimMapping.class,
          Patron.class,
          Partner.class,
          StoredSecrets.class,
          Item.class,
          TermsOfUse.class,
          WorkflowProfile.class,
          TemporaryItemRule.class,
          LetterTemplate.class,
          CopyrightStatement.class,
          ReasonCode.class);

  private static final List<Field> FIELDS =
      RECORDS.stream().flatMap(AttributeLabelsTest::fields).toList();

  @Test
  void eachLabelIsOfAnAttribute() {
    assertThat(FIELDS.stream().map(AttributeLabelsTest::key)).containsAll(LABELS.keySet());
  }

  @Test
  void eachSecretOfAPartnerAndOfAPatronHasALabel() {
    assertThat(
            FIELDS.stream()
                .filter(field -> field.isAnnotationPresent(Confidential.class))
                .map(AttributeLabelsTest::key))
        .isNotEmpty()
        .allMatch(LABELS::containsKey);
  }

  @Test
  void eachAttributeHasALabel() {
    assertThat(
            FIELDS.stream()
                .filter(field -> settingLabel(field).isEmpty())
                .map(AttributeLabelsTest::key)
                .filter(key -> !LABELS.containsKey(key)))
        .isEmpty();
  }

  private static Optional<String> settingLabel(Field field) {
    return SettingTexts.label(
        field.getDeclaringClass().getSimpleName(), field.getName(), Locale.ENGLISH);
  }

  /** The persistent fields that the audit compares, also those of superclasses and groups. */
  private static Stream<Field> fields(Class<?> type) {
    return Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
        .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> LEFT_OUT.stream().noneMatch(field::isAnnotationPresent))
        .flatMap(
            field ->
                field.isAnnotationPresent(Embedded.class)
                        && !field.isAnnotationPresent(Confidential.class)
                    ? fields(field.getType())
                    : Stream.of(field));
  }

  private static String key(Field field) {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }
}
