/** All rules, and nothing but. */

import { rule as ambiguousCondition } from './ambiguous-condition.ts';
import { rule as attachmentOutside } from './attachment-outside.ts';
import { rule as attachmentType } from './attachment-type.ts';
import { rule as badDate } from './bad-date.ts';
import { rule as brokenCondition } from './broken-condition.ts';
import { rule as catchAllMaterial } from './catch-all-material.ts';
import { rule as codeDense } from './code-dense.ts';
import { rule as codeDuplicate } from './code-duplicate.ts';
import { rule as codeLetter } from './code-letter.ts';
import { rule as codeSuccessor } from './code-successor.ts';
import { rule as codeTooLong } from './code-too-long.ts';
import { rule as codeUnknownLead } from './code-unknown-lead.ts';
import { rule as codeWithoutGuide } from './code-without-guide.ts';
import { rule as codesFull } from './codes-full.ts';
import { rule as deviceUnknownGuide } from './device-unknown-guide.ts';
import { rule as duplicateAnswer } from './duplicate-answer.ts';
import { rule as duplicateGuide } from './duplicate-guide.ts';
import { rule as duplicateId } from './duplicate-id.ts';
import { rule as emptyPath } from './empty-path.ts';
import { rule as fromAfterUntil } from './from-after-until.ts';
import { rule as frozenAddress } from './frozen-address.ts';
import { rule as frozenMatrix } from './frozen-matrix.ts';
import { rule as guideWithoutCode } from './guide-without-code.ts';
import { rule as hiddenMaterial } from './hidden-material.ts';
import { rule as ignoredFile } from './ignored-file.ts';
import { rule as longTitle } from './long-title.ts';
import { rule as missingAttachment } from './missing-attachment.ts';
import { rule as missingTitle } from './missing-title.ts';
import { rule as noContent } from './no-content.ts';
import { rule as noGuides } from './no-guides.ts';
import { rule as overLegalTime } from './over-legal-time.ts';
import { rule as personPhoto } from './person-photo.ts';
import { rule as personUnknownDepartment } from './person-unknown-department.ts';
import { rule as personUnknownWindow } from './person-unknown-window.ts';
import { rule as placeUnknownCode } from './place-unknown-code.ts';
import { rule as questionWithoutAnswers } from './question-without-answers.ts';
import { rule as remotePicture } from './remote-picture.ts';
import { rule as reviewOverdue } from './review-overdue.ts';
import { rule as samePhone } from './same-phone.ts';
import { rule as selfCondition } from './self-condition.ts';
import { rule as situationAnswers } from './situation-answers.ts';
import { rule as translationDiffers } from './translation-differs.ts';
import { rule as unknownCondition } from './unknown-condition.ts';
import { rule as unknownDepartment } from './unknown-department.ts';
import { rule as unknownEvent } from './unknown-event.ts';
import { rule as unknownRelated } from './unknown-related.ts';
import { rule as unknownWindow } from './unknown-window.ts';
import { rule as unlinkedTranslation } from './unlinked-translation.ts';
import { rule as unreachableLine } from './unreachable-line.ts';
import { rule as unreachableQuestion } from './unreachable-question.ts';
import { rule as unsafeLink } from './unsafe-link.ts';
import { rule as unsureAnswer } from './unsure-answer.ts';
import type { GuideRule, Rule } from './rule.ts';

/** Judged guide by guide, when one is parsed. */
export const GUIDE_RULES: readonly GuideRule[] = [
  ambiguousCondition,
  brokenCondition,
  catchAllMaterial,
  duplicateAnswer,
  duplicateId,
  emptyPath,
  fromAfterUntil,
  hiddenMaterial,
  longTitle,
  missingTitle,
  noContent,
  overLegalTime,
  questionWithoutAnswers,
  selfCondition,
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
  codeDense,
  codeDuplicate,
  codeLetter,
  codeSuccessor,
  codeTooLong,
  codeUnknownLead,
  codeWithoutGuide,
  codesFull,
  deviceUnknownGuide,
  duplicateGuide,
  frozenAddress,
  frozenMatrix,
  guideWithoutCode,
  ignoredFile,
  missingAttachment,
  noGuides,
  personPhoto,
  personUnknownDepartment,
  personUnknownWindow,
  placeUnknownCode,
  remotePicture,
  reviewOverdue,
  samePhone,
  situationAnswers,
  translationDiffers,
  unknownDepartment,
  unknownEvent,
  unknownRelated,
  unknownWindow,
  unlinkedTranslation,
  unsafeLink,
];

export const RULES: readonly Rule[] = [...GUIDE_RULES, ...HALL_RULES];
