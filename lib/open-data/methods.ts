/** What every address of the API answers to all methods but GET: reading is all there is. */
export {
  answerPreflight as OPTIONS,
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '#lib/open-data/queries';
