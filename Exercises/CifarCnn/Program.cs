using Exercises.CifarCnn;

return ExerciseProgram.Run("CifarCnn", CifarCnnStudies.All, args, language: "es");
