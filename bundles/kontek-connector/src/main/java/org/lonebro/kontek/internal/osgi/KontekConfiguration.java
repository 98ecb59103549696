// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The settings of one connection; described to people in {@code OSGI-INF/l10n/kontek*.properties}. */
@ObjectClassDefinition(
        id = KontekComponent.PID,
        name = "%kontek",
        description = "%kontek.description",
        localization = "OSGI-INF/l10n/kontek")
@interface KontekConfiguration {
    @AttributeDefinition(name = "%name", description = "%name.description", required = false)
    String name() default "";

    @AttributeDefinition(name = "%customer", description = "%customer.description")
    String customer() default "";

    @AttributeDefinition(name = "%url", description = "%url.description")
    String url() default "";

    @AttributeDefinition(name = "%apiVersion", description = "%apiVersion.description", required = false)
    int apiVersion() default 5;

    @AttributeDefinition(name = "%companyId", description = "%companyId.description")
    String companyId() default "";

    @AttributeDefinition(name = "%apiKey", description = "%apiKey.description", type = AttributeType.PASSWORD)
    String _apiKey() default "";

    @AttributeDefinition(name = "%user", description = "%user.description")
    String user() default "";

    @AttributeDefinition(name = "%password", description = "%password.description", type = AttributeType.PASSWORD)
    String _password() default "";

    @AttributeDefinition(
            name = "%authentication",
            description = "%authentication.description",
            required = false,
            options = {@Option(label = "basic", value = "basic"), @Option(label = "token", value = "token")})
    String authentication() default "basic";

    @AttributeDefinition(name = "%pageSize", description = "%pageSize.description", required = false)
    int pageSize() default 200;

    @AttributeDefinition(name = "%pagesInFlight", description = "%pagesInFlight.description", required = false)
    int pagesInFlight() default 3;

    @AttributeDefinition(
            name = "%connectTimeoutSeconds",
            description = "%connectTimeoutSeconds.description",
            required = false)
    int connectTimeoutSeconds() default 10;

    @AttributeDefinition(
            name = "%requestTimeoutSeconds",
            description = "%requestTimeoutSeconds.description",
            required = false)
    int requestTimeoutSeconds() default 60;

    @AttributeDefinition(name = "%callsPerSecond", description = "%callsPerSecond.description", required = false)
    int callsPerSecond() default 50;

    @AttributeDefinition(
            name = "%maxAnswerMegabytes",
            description = "%maxAnswerMegabytes.description",
            required = false)
    int maxAnswerMegabytes() default 16;

    @AttributeDefinition(name = "%profile", description = "%profile.description", required = false)
    String profile() default "complete";

    @AttributeDefinition(name = "%allowInsecureHttp", description = "%allowInsecureHttp.description", required = false)
    boolean allowInsecureHttp() default false;

    @AttributeDefinition(name = "%wireTableFile", description = "%wireTableFile.description", required = false)
    String wireTableFile() default "";

    @AttributeDefinition(name = "%createsPeople", description = "%createsPeople.description", required = false)
    int createsPeople() default 25;

    @AttributeDefinition(name = "%createsPercent", description = "%createsPercent.description", required = false)
    int createsPercent() default 10;

    @AttributeDefinition(name = "%changesPeople", description = "%changesPeople.description", required = false)
    int changesPeople() default 50;

    @AttributeDefinition(name = "%changesPercent", description = "%changesPercent.description", required = false)
    int changesPercent() default 20;

    @AttributeDefinition(name = "%endsPeople", description = "%endsPeople.description", required = false)
    int endsPeople() default 5;

    @AttributeDefinition(name = "%endsPercent", description = "%endsPercent.description", required = false)
    int endsPercent() default 5;

    @AttributeDefinition(name = "%rejectsPeople", description = "%rejectsPeople.description", required = false)
    int rejectsPeople() default 10;

    @AttributeDefinition(name = "%rejectsPercent", description = "%rejectsPercent.description", required = false)
    int rejectsPercent() default 5;

    @AttributeDefinition(
            name = "%minimumReadPercent",
            description = "%minimumReadPercent.description",
            required = false)
    int minimumReadPercent() default 80;

    @AttributeDefinition(name = "%inputTemplate", description = "%inputTemplate.description", required = false)
    String inputTemplate() default "";

    @AttributeDefinition(name = "%sendsAtOnce", description = "%sendsAtOnce.description", required = false)
    int sendsAtOnce() default 4;

    @AttributeDefinition(name = "%fieldRules", description = "%fieldRules.description", required = false)
    String[] fieldRules() default {};

    @AttributeDefinition(
            name = "%accountProtection",
            description = "%accountProtection.description",
            required = false,
            options = {
                @Option(label = "approval", value = "approval"),
                @Option(label = "waiting", value = "waiting"),
                @Option(label = "off", value = "off")
            })
    String accountProtection() default "approval";

    @AttributeDefinition(
            name = "%accountWaitingDays",
            description = "%accountWaitingDays.description",
            required = false)
    int accountWaitingDays() default 7;

    @AttributeDefinition(name = "%payDay", description = "%payDay.description", required = false)
    int payDay() default 0;

    @AttributeDefinition(name = "%cutOffBankDays", description = "%cutOffBankDays.description", required = false)
    int cutOffBankDays() default 3;

    @AttributeDefinition(name = "%guardDays", description = "%guardDays.description", required = false)
    int guardDays() default 3;

    @AttributeDefinition(
            name = "%tightCreatesPeople",
            description = "%tightCreatesPeople.description",
            required = false)
    int tightCreatesPeople() default 5;

    @AttributeDefinition(
            name = "%tightCreatesPercent",
            description = "%tightCreatesPercent.description",
            required = false)
    int tightCreatesPercent() default 2;

    @AttributeDefinition(
            name = "%tightChangesPeople",
            description = "%tightChangesPeople.description",
            required = false)
    int tightChangesPeople() default 10;

    @AttributeDefinition(
            name = "%tightChangesPercent",
            description = "%tightChangesPercent.description",
            required = false)
    int tightChangesPercent() default 5;

    @AttributeDefinition(name = "%tightEndsPeople", description = "%tightEndsPeople.description", required = false)
    int tightEndsPeople() default 1;

    @AttributeDefinition(name = "%tightEndsPercent", description = "%tightEndsPercent.description", required = false)
    int tightEndsPercent() default 1;

    @AttributeDefinition(
            name = "%tightRejectsPeople",
            description = "%tightRejectsPeople.description",
            required = false)
    int tightRejectsPeople() default 3;

    @AttributeDefinition(
            name = "%tightRejectsPercent",
            description = "%tightRejectsPercent.description",
            required = false)
    int tightRejectsPercent() default 2;

    @AttributeDefinition(
            name = "%tightMinimumReadPercent",
            description = "%tightMinimumReadPercent.description",
            required = false)
    int tightMinimumReadPercent() default 95;
}
