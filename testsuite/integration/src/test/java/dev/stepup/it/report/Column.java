package dev.stepup.it.report;

import java.util.Locale;

/** What the classes of tests are about. */
enum Column {
    EVERY_DOOR,
    SERVLET,
    REST,
    BEAN,
    API,
    ASYNC,
    URL,
    WAYS_ROUND,
    START,
    OTHERS;

    /** Where a class belongs that has this simple name. */
    static Column of(String test) {
        return switch (test) {
            case "EveryDoorIT", "EveryCallerIT", "EnrolmentIT", "OutageIT", "TripIT", "ChallengeIT", "JudgedOnceIT" ->
                EVERY_DOOR;
            case "ServletDoorIT", "LateServletIT", "LateDenialIT" -> SERVLET;
            case "RestDoorIT", "PreflightIT" -> REST;
            case "BeanDoorIT" -> BEAN;
            case "ApiDoorIT" -> API;
            case "AsyncDoorIT", "LongStreamIT", "PooledThreadsIT" -> ASYNC;
            case "OtherDoorsIT" -> URL;
            case "WayRoundIT",
                    "SpellingIT",
                    "JunkIT",
                    "PeerTrapsIT",
                    "MetadataCompleteIT",
                    "WaysInIT",
                    "LocatedIT",
                    "AroundIT",
                    "MappedIT",
                    "ErrandsIT",
                    "EnterpriseArchiveIT" -> WAYS_ROUND;
            case "FaultyDeploymentIT", "TenFaultsIT", "LeftOutIT", "GuardTableIT", "MicroProfileConfigIT" -> START;
            default -> OTHERS;
        };
    }

    /** As it is headed. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
