/** All rules, and nothing but. */

import { rule as ambiguousCondition } from './guide/ambiguous-condition.ts';
import { rule as answersIncomplete } from './guide/answers-incomplete.ts';
import { rule as askedOfFew } from './guide/asked-of-few.ts';
import { rule as attachmentOutside } from './guide/attachment-outside.ts';
import { rule as attachmentType } from './guide/attachment-type.ts';
import { rule as badDate } from './guide/bad-date.ts';
import { rule as brokenCondition } from './guide/broken-condition.ts';
import { rule as brokenTable } from './guide/broken-table.ts';
import { rule as catchAllCondition } from './guide/catch-all-condition.ts';
import { rule as bundleAnswer } from './hall/bundle-answer.ts';
import { rule as bundleGuide } from './hall/bundle-guide.ts';
import { rule as bundleLanguage } from './hall/bundle-language.ts';
import { rule as bundleOrder } from './hall/bundle-order.ts';
import { rule as bundlePaper } from './hall/bundle-paper.ts';
import { rule as bundleWithoutGuides } from './hall/bundle-without-guides.ts';
import { rule as catchAllMaterial } from './guide/catch-all-material.ts';
import { rule as codeDense } from './paper/code-dense.ts';
import { rule as codeDuplicate } from './register/code-duplicate.ts';
import { rule as codeLetter } from './register/code-letter.ts';
import { rule as codeOfDraft } from './register/code-of-draft.ts';
import { rule as codeSuccessor } from './register/code-successor.ts';
import { rule as codeTooLong } from './paper/code-too-long.ts';
import { rule as codeUnknownLead } from './register/code-unknown-lead.ts';
import { rule as codeWithoutGuide } from './register/code-without-guide.ts';
import { rule as codesFull } from './register/codes-full.ts';
import { rule as conditionBrackets } from './guide/condition-brackets.ts';
import { rule as deadAnchor } from './guide/dead-anchor.ts';
import { rule as deviceUnknownGuide } from './hall/device-unknown-guide.ts';
import { rule as draftLinked } from './guide/draft-linked.ts';
import { rule as duplicateAnswer } from './guide/duplicate-answer.ts';
import { rule as duplicateGuide } from './guide/duplicate-guide.ts';
import { rule as duplicateId } from './guide/duplicate-id.ts';
import { rule as emptyPath } from './guide/empty-path.ts';
import { rule as feeWithoutBasis } from './guide/fee-without-basis.ts';
import { rule as fromAfterUntil } from './guide/from-after-until.ts';
import { rule as frozenAddress } from './register/frozen-address.ts';
import { rule as frozenGone } from './register/frozen-gone.ts';
import { rule as frozenLine } from './register/frozen-line.ts';
import { rule as frozenMatrix } from './register/frozen-matrix.ts';
import { rule as frozenUnproved } from './register/frozen-unproved.ts';
import { rule as guideWithoutCode } from './register/guide-without-code.ts';
import { rule as headingNotRead } from './guide/heading-not-read.ts';
import { rule as hiddenMaterial } from './guide/hidden-material.ts';
import { rule as hoursImpossible } from './hall/hours-impossible.ts';
import { rule as hoursUncertain } from './hall/hours-uncertain.ts';
import { rule as ignoredFile } from './hall/ignored-file.ts';
import { rule as instantWithLimit } from './guide/instant-with-limit.ts';
import { rule as latestUnclear } from './guide/latest-unclear.ts';
import { rule as linkForm } from './guide/link-form.ts';
import { rule as listNotRead } from './guide/list-not-read.ts';
import { rule as longSentence } from './guide/long-sentence.ts';
import { rule as longTitle } from './guide/long-title.ts';
import { rule as materialsNotListed } from './guide/materials-not-listed.ts';
import { rule as missingAttachment } from './guide/missing-attachment.ts';
import { rule as missingElement } from './hall/missing-element.ts';
import { rule as missingTitle } from './guide/missing-title.ts';
import { rule as nameAlike } from './hall/name-alike.ts';
import { rule as nameReserved } from './hall/name-reserved.ts';
import { rule as needUnclear } from './guide/need-unclear.ts';
import { rule as noContent } from './guide/no-content.ts';
import { rule as noGuides } from './hall/no-guides.ts';
import { rule as numberSkipped } from './guide/number-skipped.ts';
import { rule as officialese } from './guide/officialese.ts';
import { rule as otherNotation } from './guide/other-notation.ts';
import { rule as overLegalTime } from './guide/over-legal-time.ts';
import { rule as paperNotListed } from './guide/paper-not-listed.ts';
import { rule as personPhoto } from './hall/person-photo.ts';
import { rule as personUnknownDepartment } from './hall/person-unknown-department.ts';
import { rule as personUnknownWindow } from './hall/person-unknown-window.ts';
import { rule as phoneForm } from './hall/phone-form.ts';
import { rule as placeUnknownCode } from './hall/place-unknown-code.ts';
import { rule as planOneFloor } from './hall/plan-one-floor.ts';
import { rule as planUnknownPlace } from './hall/plan-unknown-place.ts';
import { rule as planUnreached } from './hall/plan-unreached.ts';
import { rule as pointColumn } from './hall/point-column.ts';
import { rule as pointPhone } from './hall/point-phone.ts';
import { rule as pointPosition } from './hall/point-position.ts';
import { rule as pointRow } from './hall/point-row.ts';
import { rule as pointUnknownGuide } from './hall/point-unknown-guide.ts';
import { rule as policyCondition } from './hall/policy-condition.ts';
import { rule as policyDate } from './hall/policy-date.ts';
import { rule as policyIncomplete } from './hall/policy-incomplete.ts';
import { rule as policyOver } from './hall/policy-over.ts';
import { rule as policyUnknownGuide } from './hall/policy-unknown-guide.ts';
import { rule as posterTitle } from './guide/poster-title.ts';
import { rule as questionWithoutAnswers } from './guide/question-without-answers.ts';
import { rule as remotePicture } from './guide/remote-picture.ts';
import { rule as reviewOverdue } from './guide/review-overdue.ts';
import { rule as sameAlias } from './hall/same-alias.ts';
import { rule as samePhone } from './hall/same-phone.ts';
import { rule as selfCondition } from './guide/self-condition.ts';
import { rule as severalInOne } from './guide/several-in-one.ts';
import { rule as situationAnswers } from './register/situation-answers.ts';
import { rule as situationTitle } from './register/situation-title.ts';
import { rule as stepsOverTime } from './guide/steps-over-time.ts';
import { rule as swallowedText } from './guide/swallowed-text.ts';
import { rule as tableGap } from './guide/table-gap.ts';
import { rule as translationDiffers } from './guide/translation-differs.ts';
import { rule as translationFacts } from './guide/translation-facts.ts';
import { rule as translationName } from './hall/translation-name.ts';
import { rule as translationOlder } from './guide/translation-older.ts';
import { rule as translationUndated } from './guide/translation-undated.ts';
import { rule as unknownCondition } from './guide/unknown-condition.ts';
import { rule as unknownDepartment } from './guide/unknown-department.ts';
import { rule as unknownEvent } from './guide/unknown-event.ts';
import { rule as unknownRelated } from './guide/unknown-related.ts';
import { rule as unknownWindow } from './guide/unknown-window.ts';
import { rule as unknownWord } from './hall/unknown-word.ts';
import { rule as unlinkedTranslation } from './guide/unlinked-translation.ts';
import { rule as unreachableLine } from './guide/unreachable-line.ts';
import { rule as unreachableQuestion } from './guide/unreachable-question.ts';
import { rule as unreadDocument } from './hall/unread-document.ts';
import { rule as unsafeLink } from './guide/unsafe-link.ts';
import { rule as unsureAnswer } from './guide/unsure-answer.ts';
import { rule as wordPlaces } from './hall/word-places.ts';
import { rule as wordWithoutGuide } from './hall/word-without-guide.ts';
import type { GuideRule, Rule } from './rule/rule.ts';

/** Judged guide by guide, when one is parsed. */
export const GUIDE_RULES: readonly GuideRule[] = [
  ambiguousCondition,
  answersIncomplete,
  askedOfFew,
  brokenCondition,
  catchAllCondition,
  catchAllMaterial,
  conditionBrackets,
  duplicateAnswer,
  duplicateId,
  emptyPath,
  feeWithoutBasis,
  fromAfterUntil,
  headingNotRead,
  hiddenMaterial,
  instantWithLimit,
  latestUnclear,
  linkForm,
  listNotRead,
  longSentence,
  longTitle,
  materialsNotListed,
  missingTitle,
  needUnclear,
  noContent,
  numberSkipped,
  officialese,
  otherNotation,
  overLegalTime,
  paperNotListed,
  posterTitle,
  questionWithoutAnswers,
  selfCondition,
  severalInOne,
  stepsOverTime,
  swallowedText,
  unknownCondition,
  unreachableLine,
  unreachableQuestion,
  unsureAnswer,
];

/** Judged when all of the hall is known. */
export const HALL_RULES: readonly Rule[] = [
  attachmentOutside,
  attachmentType,
  badDate,
  brokenTable,
  bundleAnswer,
  bundleGuide,
  bundleLanguage,
  bundleOrder,
  bundlePaper,
  bundleWithoutGuides,
  codeDense,
  codeDuplicate,
  codeLetter,
  codeOfDraft,
  codeSuccessor,
  codeTooLong,
  codeUnknownLead,
  codeWithoutGuide,
  codesFull,
  deadAnchor,
  deviceUnknownGuide,
  draftLinked,
  duplicateGuide,
  frozenAddress,
  frozenGone,
  frozenLine,
  frozenMatrix,
  frozenUnproved,
  guideWithoutCode,
  hoursImpossible,
  hoursUncertain,
  ignoredFile,
  missingAttachment,
  missingElement,
  nameAlike,
  nameReserved,
  noGuides,
  personPhoto,
  personUnknownDepartment,
  personUnknownWindow,
  phoneForm,
  placeUnknownCode,
  planOneFloor,
  planUnknownPlace,
  planUnreached,
  pointColumn,
  pointPhone,
  pointPosition,
  pointRow,
  pointUnknownGuide,
  policyCondition,
  policyDate,
  policyIncomplete,
  policyOver,
  policyUnknownGuide,
  remotePicture,
  reviewOverdue,
  sameAlias,
  samePhone,
  situationAnswers,
  situationTitle,
  tableGap,
  translationDiffers,
  translationFacts,
  translationName,
  translationOlder,
  translationUndated,
  unknownDepartment,
  unknownEvent,
  unknownRelated,
  unknownWindow,
  unknownWord,
  unlinkedTranslation,
  unreadDocument,
  unsafeLink,
  wordPlaces,
  wordWithoutGuide,
];

export const RULES: readonly Rule[] = [...GUIDE_RULES, ...HALL_RULES];
