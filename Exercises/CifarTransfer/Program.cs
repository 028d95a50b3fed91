using Exercises.CifarTransfer;

return ExerciseProgram.Run("CifarTransfer", CifarTransferStudies.All, args, language: "es");
