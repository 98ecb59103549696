// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.util.stream.LongStream;

/** How much is tried: little with every build, more in a campaign ({@code mvn -Pcampaign verify}). */
public final class Campaign {
    private static final int FACTOR = Integer.getInteger("campaign", 1);

    private Campaign() {}

    /** So many times what a build tries. */
    public static int times(int inABuild) {
        return inABuild * FACTOR;
    }

    /** Seeds 1, 2, 3 …; as many as a build tries, or more. */
    public static LongStream seeds(int inABuild) {
        return LongStream.rangeClosed(1, times(inABuild));
    }
}
