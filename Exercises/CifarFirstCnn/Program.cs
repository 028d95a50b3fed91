using Exercises.CifarFirstCnn;

return ExerciseProgram.Run("CifarFirstCnn", CifarFirstCnnStudies.All, args, language: "es");
