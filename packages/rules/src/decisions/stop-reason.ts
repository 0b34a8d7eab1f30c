/** The reasons why a candidate is not shown. */

/** Why a candidate is not shown. A closed list, documented in the reference. */
export type StopReason =
  // The visitor has not consented, or personalization is paused.
  | 'not-tailored'
  // The visitor switched the purpose off.
  | 'purpose-off'
  // The purpose does not use a data category that the condition or the action reads: an issue of the config.
  | 'purpose-data'
  // The visitor switched off a data category that the condition or the action reads.
  | 'category-off'
  // The visitor switched the slot to its standard content.
  | 'slot-off'
  // It is a message, and the visitor set this hour to be without messages.
  | 'quiet-hours'
  // The current time is outside of the schedule.
  | 'schedule'
  // No trigger has fired on this page.
  | 'trigger'
  // The condition does not hold.
  | 'condition'
  // A service case is open, and the experience has no `duringCare`.
  | 'care-open'
  // The visitor bought one of the promoted products within `silentDays`.
  | 'bought-lately'
  // The visitor dismissed it. Each dismissal doubles the cool-down.
  | 'dismissed'
  // The cool-down after an exposure has not ended.
  | 'cool-down'
  // The frequency cap of the visit is reached.
  | 'cap-visit'
  // The frequency cap of the day is reached.
  | 'cap-day'
  // The frequency cap of the lifetime is reached.
  | 'cap-lifetime'
  // The cool-down of its group has not ended.
  | 'group-cool-down'
  // A frequency cap of its group is reached.
  | 'group-cap'
  // The frequency cap over all experiences is reached.
  | 'budget'
  // The visitor is in the hold-out.
  | 'hold-out'
  // The visitor is outside of the coverage or namespace of the experiment.
  | 'not-in-experiment'
  // The assigned variant is the standard content.
  | 'control'
  // Another experience wins: it has a higher priority, or comes first in the config.
  | 'outranked';
